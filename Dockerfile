# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src ./src
RUN dotnet publish src/Articles.Api --configuration Release --output /app

# Not one of the images without ICU, which the reader needs to normalise text.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /data
COPY --from=build /app /app
COPY seeds /app/seeds
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__Articles="Data Source=/data/articles.db" \
    Seeds__Path=/app/seeds
RUN chown app:app /data
USER app
VOLUME /data
EXPOSE 8080
# The image has neither curl nor wget; the program asks itself. The period is for seeds and upgrades.
HEALTHCHECK --interval=30s --timeout=3s --start-period=30m --retries=3 \
    CMD ["dotnet", "/app/Articles.Api.dll", "health", "--url", "http://localhost:8080"]
ENTRYPOINT ["dotnet", "/app/Articles.Api.dll"]
