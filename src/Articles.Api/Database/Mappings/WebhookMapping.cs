using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.Property(w => w.Id).ValueGeneratedNever();
        webhook.Property(w => w.Version).IsConcurrencyToken();
        webhook.Property(w => w.Nouns).HasConversion<JsonColumn<IReadOnlyList<Noun>>>();
        webhook.Property(w => w.Kinds).HasConversion<JsonColumn<IReadOnlyList<ChangeKind>>>();
        webhook.Property(w => w.Filter).HasConversion<JsonColumn<ChangeFilter>>();
        webhook.HasIndex(w => new { w.CreatedAt, w.Id });
    }
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("WebhookDeliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Property(d => d.Attempts).HasConversion<JsonColumn<IReadOnlyList<DeliveryAttempt>>>();
        delivery.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId);
        // No webhook is told of a change twice, whoever thinks that it is his turn.
        delivery.HasIndex(d => new { d.WebhookId, d.ChangeNumber }).IsUnique();
        delivery.HasIndex(d => new
        {
            d.WebhookId,
            d.CreatedAt,
            d.Id,
        });
        delivery.HasIndex(d => new
        {
            d.WebhookId,
            d.State,
            d.CreatedAt,
            d.Id,
        });
        delivery
            .HasIndex(
                d => new
                {
                    d.WebhookId,
                    d.NextAttemptAt,
                    d.ChangeNumber,
                },
                "IX_WebhookDeliveries_Pending"
            )
            .HasFilter("\"State\" = 'Pending'");
        delivery.HasIndex(d => d.FinishedAt).HasFilter("\"FinishedAt\" IS NOT NULL");
    }
}
