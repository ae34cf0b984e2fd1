using System.Text.Json;
using Articles.Api.Changes;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Exports;

/// <summary>Tells what there is to export, and where to go on from afterwards.</summary>
internal sealed record GetExport : IRequest<ExportResponse>
{
    internal sealed class Handler(ExportRows rows, IMediator mediator) : IRequestHandler<GetExport, ExportResponse>
    {
        public async Task<ExportResponse> Handle(GetExport request, CancellationToken cancellationToken)
        {
            // Before anything is counted or read, so that no change falls between.
            var now = new QueryValue<ChangesFrom>("now", ChangesFrom.Now);
            var changes = await mediator.Send(new ListChanges { From = now }, cancellationToken);
            var files = new List<ExportFile>();
            foreach (var noun in Enum.GetValues<Noun>())
            {
                var count = await rows.CountAsync(noun, cancellationToken);
                files.Add(File(noun, "jsonl", ExportEndpoints.Jsonl, count));
                if (noun is Noun.Quote)
                    files.Add(File(noun, "csv", ExportEndpoints.Csv, count));
            }
            return new ExportResponse { ChangesCursor = changes.NextCursor, Files = files };
        }

        private static ExportFile File(Noun noun, string format, string mediaType, int rows) =>
            new()
            {
                Noun = noun,
                Href = $"/v1/export/{JsonNamingPolicy.CamelCase.ConvertName($"{noun}")}s.{format}",
                MediaType = mediaType,
                Rows = rows,
            };
    }
}
