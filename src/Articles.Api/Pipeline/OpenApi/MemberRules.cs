using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>What the validators say of the members of bodies, so that the schemas say the same.</summary>
internal sealed class MemberRules(IServiceProvider services)
{
    private readonly Lazy<ILookup<(Type, string), (IPropertyValidator Rule, bool IsOfItems)>> rules = new(() =>
        Validators(services).SelectMany(OfValidator).ToLookup(rule => rule.Member, rule => (rule.Rule, rule.IsOfItems))
    );

    /// <summary>Narrows the schema of a member to what its rules let pass.</summary>
    public void Narrow(OpenApiSchema schema, MemberInfo member)
    {
        foreach (var (rule, isOfItems) in rules.Value[(member.DeclaringType!, member.Name)].Concat(OfPatch(member)))
        {
            if (!isOfItems)
                Narrow(schema, rule);
            else if (schema.Items is OpenApiSchema items)
                Narrow(items, rule);
        }
    }

    /// <summary>What is made has the rules of the patch that it is checked as: an <c>AuthorContent</c> those of an <c>AuthorPatch</c>.</summary>
    private IEnumerable<(IPropertyValidator, bool)> OfPatch(MemberInfo member)
    {
        var type = member.DeclaringType!;
        var patch = type.Assembly.GetType(type.FullName!.Replace("Content", "Patch", StringComparison.Ordinal));
        return patch is null || patch == type || !rules.Value.Contains((patch, member.Name))
            ? []
            : rules.Value[(patch, member.Name)];
    }

    private static void Narrow(OpenApiSchema schema, IPropertyValidator rule)
    {
        switch (rule)
        {
            case ITextShape text:
                (schema.MinLength, schema.MaxLength) = (1, text.MaxLength);
                (schema.Pattern, schema.Format) = (text.Pattern, text.Format);
                break;
            case IListShape list:
                schema.MaxItems = list.MaxItems;
                break;
            case INamesRule names:
                schema.Enum = [.. names.Names.Select(name => (System.Text.Json.Nodes.JsonNode)name)];
                break;
            case INotEmptyValidator when schema.Items is not null:
                schema.MinItems = 1;
                break;
            case ILengthValidator { Max: > 0 } length:
                schema.MaxLength = length.Max;
                break;
            case IBetweenValidator between:
                schema.Minimum = Convert.ToString(between.From, CultureInfo.InvariantCulture);
                schema.Maximum = Convert.ToString(between.To, CultureInfo.InvariantCulture);
                break;
        }
    }

    private static IEnumerable<IValidator> Validators(IServiceProvider services) =>
        from type in typeof(MemberRules).Assembly.GetTypes()
        where type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(IValidator))
        select (IValidator)ActivatorUtilities.CreateInstance(services, type);

    private static IEnumerable<((Type, string) Member, IPropertyValidator Rule, bool IsOfItems)> OfValidator(
        IValidator validator
    )
    {
        foreach (var rule in validator.CreateDescriptor().Rules)
        {
            var isOfItems = rule.GetType().GetInterfaces().Any(IsCollectionRule);
            foreach (var one in rule.Components.Select(component => component.Validator))
            {
                if (one is IChildValidatorAdaptor && Child(one) is { } child)
                {
                    foreach (var inner in OfValidator(child))
                        yield return inner;
                }
                else if (MemberOf(rule.Expression?.Body) is { } member)
                    yield return ((member.DeclaringType!, member.Name), one, isOfItems);
            }
        }
    }

    private static bool IsCollectionRule(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICollectionRule<,>);

    /// <summary>The validator of a part, which here depends on nothing that is validated.</summary>
    private static IValidator? Child(IPropertyValidator adaptor)
    {
        var type = adaptor.GetType();
        var context = Activator.CreateInstance(
            typeof(ValidationContext<>).MakeGenericType(type.GetGenericArguments()[0]),
            [null]
        );
        return (IValidator?)type.GetMethod("GetValidator")!.Invoke(adaptor, [context, null]);
    }

    /// <summary>The member of the body that a rule is about, under what only says whether it was given.</summary>
    private static MemberInfo? MemberOf(Expression? expression) =>
        expression switch
        {
            MemberExpression { Expression: { } inner } access when inner.Type.IsOptional() => MemberOf(inner),
            MemberExpression access => access.Member,
            MethodCallExpression { Object: { } of } when of.Type.IsOptional() => MemberOf(of),
            _ => null,
        };
}
