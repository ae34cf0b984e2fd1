namespace Articles.Reading.Lexicon.English;

/// <summary>First names that nearly always tell the sex of who bears them.</summary>
internal static class FirstNames
{
    internal const string Male = """
        aaron abdul abdullah abe abraham adam adrian ahmad ahmed al alan albert alejandro alex alexander alexei alfred ali allen alvin
        amir anders andre andreas andrew andy angelo angus anthony antonio arnold arthur barack barry bart basil ben benjamin bennie bernard
        bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlos
        cedric cesar charles charlie chester chris christian christopher chuck clarence claude clay clifford clint clinton colin
        connor corey cornel craig curt curtis cyrus dale dan daniel danny darrell darren darryl dave david dean dennis derek
        derrick devin diego dimitri dinesh dominic don donald doug douglas duane duncan dustin dwight earl ed eddie edgar eduardo
        edward edwin eli elias elliott elon emanuel emmanuel enrique eric erik ernest ernesto ethan eugene evan felipe felix
        fernando fidel floyd francisco francois françois frank franklin fred frederick gabriel gary gavin gene geoffrey george gerald
        gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gus guy hakeem hamid hank hans harold harry harvey
        hassan hector henry herbert herman horace howard hugh hugo humphrey hussein ian ibrahim igor ira isaac ivan jack jacob
        jacques jake james jared jason javier jay jean-claude jeb jeff jeffery jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel johan john
        johnny jon jonathan jorge jose josé joseph josh joshua juan julian julio julius justin karl keith ken kenneth
        kevin khalid khizr kirk klaus kurt kyle lamar lance larry lars lawrence lee leo leon leonard leonardo leroy leslie lester
        lewis lincoln lindsey lionel lloyd logan lou louis luca lucas luis luke malcolm manuel marc marcel marco marcus mario mark marshall
        martin marvin mathew matt matthew maurice max maxwell mehdi michael michel miguel mike mikhail milo mitch mitchell mitt mo mohamed
        mohammad mohammed moses muhammad mustafa narendra nate nathan nathaniel neil nelson newt nicholas nick nicolas nigel
        noah noam noel norman oleg oliver omar orlando oscar otis otto owen pablo pat patrick paul pedro pete peter phil philip phillip
        pierre preet rafael rahm raj ralph ramon rand randall randy raul ray raymond reggie reince reza rex ricardo richard rick ricky
        rob robby robert roberto robin rod rodney rodrigo roger roland roman ron ronald roosevelt ross roy ruben rudolph rudy rupert
        russ russell ryan salman salvador sam samuel saul scott sean sebastian sergei sergey sergio seth shane shaun shawn
        sheldon sherrod sidney silvio simon stan stanley stefan stephen steve steven stewart stuart sylvester ted terrence
        terry theodore thom thomas tim timothy toby todd tom tommy tony travis trent trevor trey tucker tyler vernon
        victor vince vincent vladimir wade wallace walter warren wayne wendell wesley wilbur will willard william willie winston
        wolf woodrow xavier yasser yusuf zachary zeke ahmet aleksandr anton arjun ashton bashar benoit
        corbin cory dmitry emiliano gonzalo gustavo hakan ismail jamal jarrett jens jürgen khaled kim-jong lech mahmoud mehmet
        nicolás nikolai olaf olivier osama pavel petr recep sayed sven tariq terence tomas viktor yuri
        beau colby dylan gareth garrett glyn harrison hunter jordan-lee kent kip kris lyle mack myron ned nolan perry quentin
        reid rhys roderick rory royce rufus spencer stefano stu tad tyrone ulysses vaughn vito woody zack
        """;

    internal const string Female = """
        abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia amy ana
        andrea angela angelina anita ann anna anne annette annie antonia april ariana arianna ashley audrey aung barbara beatrice becky
        bella bernadette bernice beth bethany betsy betty beverly beyonce beyoncé bonnie brenda briana brianna bridget brigid brittany brooke
        camille candice carla carly carmen carol carole caroline carolyn cassandra catherine cathy cecilia charlene charlotte chelsea
        cheryl chloe christie christina christine cindy claire clara claudia colleen condoleezza connie consuelo courtney crystal
        cynthia daisy dana danielle daphne darlene dawn deb debbie deborah debra deirdre denise diana diane dianne dolores dominique
        donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen eloise elsie emily emma
        erica erika erin esther ethel eugenia eva eve evelyn faith fatima felicia fiona flora florence frances francesca freda
        gabriela gabrielle gail georgia geraldine gertrude gillian gina ginger gladys glenda gloria grace greta gretchen gwen hannah
        harriet hazel heather heidi helen helena helene hilary hillary holly hope huma ida imelda inez ingrid irene iris irma isabel isabella
        ivanka jackie jacqueline jamie jan jane janet janice janine jasmine jean jeanne jeannie jen jenna jennifer jenny jessica jill
        jo joan joann joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie juliet june
        kamala karen kari kate katharine katherine kathie kathleen kathryn kathy katie katrina kayla kaylee kellyanne kelli kendra
        kerry kim kimberly kirsten kirstjen kristen kristi kristin kristina krystal lara laura lauren laurie leah lena leticia
        lila lillian lily linda lindsay lisa liz lois loretta lori lorraine louise lucia lucille lucy lydia lynda lynn lynne mabel madeleine madeline
        maggie malala malia mandy marcia margaret margarita margot maria marian mariana marie marilyn marina marine marjorie marla marlene marsha martha
        mary maryanne maureen maxine maya megan megyn melania melanie melinda melissa mercedes meredith mia michele michelle mildred
        miranda miriam moira molly mona monica muriel myra nadia nancy naomi natalia natalie natasha nichole nicola nicole nikki nina
        nora norma olga olivia pam pamela patricia patsy patti paula pauline peggy penelope penny phoebe phyllis polly priscilla
        rachael rachel ramona raquel rebecca regina renee renée rhonda rihanna rita roberta rosa rosalind rose roseann rosemary rosie roxanne ruby ruth
        sabrina sadie sally samantha sandra sandy sara sarah sasha selena serena sharon sheila shelby shelley shelly sheryl shirley sofia
        sonia sonya sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susie suzanne svetlana sylvia tamara
        tammy tanya tara tatiana teresa teri theresa tiffany tina toni tracy trudy valentina valerie vanessa vera veronica vicki vicky
        victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred winnie yolanda yvette yvonne zoe brigitte
        caitlin callista christiane elisa farah giulia haley imani jaime jeannette juliette kiran latoya leila loretta lupita mariam
        marissa mei meryl nadine noor oprah priyanka raisa rania rosario saoirse shannon simone tamika uma ursula usha yasmin yelena zainab
        """;
}
