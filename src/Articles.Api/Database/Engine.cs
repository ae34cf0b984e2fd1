using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Articles.Api.Database;

/// <summary>Chooses the engine: a connection string that starts an Npgsql connection means PostgreSQL.</summary>
internal static class Engine
{
    public const string DefaultConnection = "Data Source=articles.db";

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connectionString = configuration.GetConnectionString("Articles") ?? DefaultConnection;
        services.AddScoped<PrepareDatabase>();
        services.AddSingleton<TimeProvider, MicrosecondClock>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<Commits>();
        services.AddSingleton<SqliteConnections>();
        services.AddSingleton<SqliteWriters>();
        services.AddHostedService<WatchCommits>();
        return IsPostgres(connectionString)
            ? services.AddDbContextPool<ArticlesDb, PostgresArticlesDb>(options =>
                PostgresArticlesDb.Configure(options, connectionString)
            )
            : services.AddDbContextPool<ArticlesDb, SqliteArticlesDb>(options =>
                SqliteArticlesDb.Configure(options, connectionString)
            );
    }

    private static bool IsPostgres(string connectionString)
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
