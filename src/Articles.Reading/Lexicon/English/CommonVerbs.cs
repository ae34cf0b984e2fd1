namespace Articles.Reading.Lexicon.English;

/// <summary>Common verbs that report nothing; knowing them tells where a noun phrase ends. Notation: <see cref="Inflection"/>.</summary>
internal static class CommonVerbs
{
    internal const string List = """
        accept achieve act address adopt advance affect aim allow amount appear apply appoint approach approve arrest arrive
        assume attempt attend avoid back base beat/beat/beaten become/became/become begin/began/begun bet/bet bind/bound
        bite/bit/bitten blow/blew/blown break/broke/broken bring/brought bristle build/built burn burst buy/bought campaign care carry cast/cast catch/caught
        cause celebrate change chase check choose/chose/chosen cite claim clash close collapse collect come/came/come
        commit* compare compete complete concern conduct consider contain contribute control convict convince cost/cost cover
        create cross cut/cut deal/dealt debate decline defeat defend deliver demonstrate depend design destroy develop die
        differ direct disagree discover discuss divide dominate draft drag* draw/drew/drawn dream drink/drank/drunk drive/drove/driven
        drop* earn eat/ate/eaten elect emerge employ end enable encourage endorse engage enjoy ensure enter establish exist expand experience
        express extend face fail fall/fell/fallen favor feed/fed fight/fought figure fill finish fit* fix flee/fled fly/flew/flown focus follow force
        forget/forgot/forgotten forgive/forgave/forgiven form freeze/froze/frozen gain gather get/got/gotten give/gave/given go/went/gone grab*
        grow/grew/grown handle hang/hung happen hate head hear/heard help hide/hid/hidden hire hit/hit hold/held host hurt/hurt identify ignore
        impose improve include increase intend introduce invest investigate invite involve join judge jump justify keep/kept
        kick kill kiss knock lack land last launch lay/laid lead/led lean learn leave/left lend/lent let/let lie lift light limit* link list listen live
        look lose/lost love maintain make/made manage march mark match matter mean/meant measure meet/met merge miss move need
        nominate notice obtain occur open operate oppose organize overcome/overcame/overcome owe own pass pause pay/paid perform permit* pick place plan*
        play please point pray prefer* prepare present press prevent produce promote protect prove provide publish pull
        push qualify quit/quit race raise range reach react realize rebuff receive recognize record reduce refuse reject relate
        release rely remain remember remove replace represent require resign resist resolve retire return ride/rode/ridden ring/rang/rung
        rise/rose/risen run/ran/run rush save score scramble search seal see/saw/seen seek/sought seem select sell/sold send/sent separate serve set/set settle
        shake/shook/shaken share shift shine shop* show shut/shut sign sing/sang/sung sit/sat sleep/slept slip* smile solve sound speak/spoke/spoken spark speed
        spend/spent spin/spun split/split spread/spread stand/stood start stay steal/stole/stolen step* stick/stuck stop* strike/struck
        struggle study submit* succeed suffer support survive suspect sweep/swept swim/swam/swum swing/swung switch take/took/taken talk target teach/taught tear/tore/torn
        tend test throw/threw/thrown touch tour track trade train travel treat trigger trust try turn unveil understand/understood urge use
        visit vote wait wake/woke/woken walk want warn waste watch wear/wore/worn welcome win*/won wish withdraw/withdrew/withdrawn work
        pressure highlight appeal liken compel contest issue strip* spar* stump wage trail tie top slap* sue survey tap* oust
        decide vary deserve dodge dwell embrace escape exit fade fire flip* hand hint hurl mount nod* note outline peddle
        pile pitch pledge plunge poll pop* pour probe prompt pursue quash question rally rank reckon recover recruit regard relent
        repeal rescue reshape restore retain retreat reverse revive roll ruin sail scream screen seize shape shed/shed
        ship* shock shrink/shrank/shrunk skip* slide/slid smash soar spill sponsor spot* spur* stage stall star* stem* stir* storm stretch stress strengthen
        stun* suit supply surge surprise suspend swap* tackle talk tolerate toss tout transfer* transform tweak veer violate wander warrant weaken
        weep/wept whip* widen wield wind/wound wipe wonder worry wrap* yield
        """;
}
