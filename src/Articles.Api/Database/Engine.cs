using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Articles.Api.Database;

/// <summary>Chooses the engine: a connection string that starts an Npgsql connection means PostgreSQL.</summary>
internal static class Engine
{
    public const string DefaultConnection = "Data Source=articles.db";

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connectionString = ConnectionStringOf(configuration);
        RefuseNonsense(connectionString);
        services.AddScoped<MigrateDatabase>();
        services.AddSingleton<TimeProvider, MicrosecondClock>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<Commits>();
        services.AddSingleton<SqliteConnections>();
        services.AddHostedService<WatchCommits>();
        services.AddScoped<Visibility>();
        var isPostgres = IsPostgres(connectionString);
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<DatabaseFaults>(
                provider,
                (Func<Exception, DatabaseFault?>)(isPostgres ? PostgresArticlesDb.FaultOf : SqliteArticlesDb.FaultOf)
            )
        );
        services.AddSingleton(_ => new WriterTurns(isPostgres ? PostgresArticlesDb.WritersAtOnce : 1));
        return isPostgres
            ? services.AddPooled<PostgresArticlesDb>(options => PostgresArticlesDb.Configure(options, connectionString))
            : services.AddPooled<SqliteArticlesDb>(options => SqliteArticlesDb.Configure(options, connectionString));
    }

    /// <summary>A scope takes a context from the pool, and the context sees what the scope may see.</summary>
    private static IServiceCollection AddPooled<T>(
        this IServiceCollection services,
        Action<DbContextOptionsBuilder> configure
    )
        where T : ArticlesDb =>
        services
            .AddPooledDbContextFactory<T>(configure)
            .AddScoped<ArticlesDb>(provider =>
            {
                var db = provider.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
                db.YieldsToOthers = false;
                db.Visibility = provider.GetRequiredService<Visibility>();
                // Asked late: who sends a request is found out with this very context.
                db.Actor = () => provider.GetRequiredService<Actor>().Name();
                db.MayPublish = () => provider.GetRequiredService<Actor>().MayPublish();
                return db;
            });

    /// <summary>
    /// Has another processor build the model, which takes the longest of all at a start, while the rest of it goes on. What cannot be built
    /// is told to who needs it.
    /// </summary>
    public static void BeginModel(this IServiceProvider services) =>
        Task.Run(async () =>
        {
            await using var scope = services.CreateAsyncScope();
            _ = scope.ServiceProvider.GetRequiredService<ArticlesDb>().Model;
        });

    public static string ConnectionStringOf(IConfiguration configuration) =>
        configuration.GetConnectionString("Articles") ?? DefaultConnection;

    /// <exception cref="UnusableDatabaseException">When it is no connection string of its engine.</exception>
    private static void RefuseNonsense(string connectionString)
    {
        try
        {
            _ = IsPostgres(connectionString)
                ? new NpgsqlConnectionStringBuilder(connectionString)
                : (DbConnectionStringBuilder)new SqliteConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new UnusableDatabaseException(
                $"ConnectionStrings:Articles is '{connectionString}', which is no connection string: {exception.Message}",
                exception
            );
        }
    }

    public static bool IsPostgres(string connectionString)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return settings.ContainsKey("Host") || settings.ContainsKey("Server");
    }

    /// <summary>For <c>dotnet ef migrations add</c>.</summary>
    internal sealed class SqliteAtDesignTime : IDesignTimeDbContextFactory<SqliteArticlesDb>
    {
        public SqliteArticlesDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteArticlesDb>();
            SqliteArticlesDb.Configure(options, DefaultConnection);
            return new SqliteArticlesDb(options.Options);
        }
    }

    /// <summary>For <c>dotnet ef migrations add</c>.</summary>
    internal sealed class PostgresAtDesignTime : IDesignTimeDbContextFactory<PostgresArticlesDb>
    {
        public PostgresArticlesDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PostgresArticlesDb>();
            PostgresArticlesDb.Configure(options, "Host=localhost;Database=articles");
            return new PostgresArticlesDb(options.Options);
        }
    }
}
