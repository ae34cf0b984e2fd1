// How a client uses the types that are generated from the contract. It is type-checked, never run.
import type { components, paths } from "./api";

type Article = components["schemas"]["Article"];
type Quote = components["schemas"]["Quote"];
type Answer = paths["/v1/articles/{id}"]["get"]["responses"]["200"]["content"]["application/json"];

export const query: paths["/v1/quotes"]["get"]["parameters"]["query"] = {
  kind: "block",
  sort: "-publishedAt",
  limit: 5,
  fields: ["id", "text"],
};

// Without `fields` an answer has all its members; what the page does not tell is null.
export const attribution = (quote: Quote): string =>
  `${quote.speaker?.name ?? quote.speakerText ?? "somebody"}, in ${quote.source ?? quote.article.title}: ${quote.text}`;

export const isDated = (article: Article): boolean => article.publishedPrecision !== null;

export const titles = (page: components["schemas"]["ArticlePage"]): string[] => page.items.map((item) => item.title);

// With `fields` it may have any of them.
export const titleOf = (answer: Answer): string | undefined => answer.title;

export const complaint = (problem: components["schemas"]["Problem"]): string =>
  problem.errors?.map((error) => `${error.parameter ?? error.pointer}: ${error.detail}`).join("\n") ?? problem.detail;
