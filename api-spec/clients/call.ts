// What a front end does with the client that openapi-fetch makes of the contract: it runs against the address in the first argument.
import createClient from "openapi-fetch";
import type { paths } from "./api";

const api = createClient<paths>({ baseUrl: process.argv[2] });

const list = await api.GET("/v1/articles", { params: { query: { limit: 5, include: ["html"] } } });
const first = list.data?.items[0];
if (!first?.html) throw new Error(`No article with its body was listed: ${JSON.stringify(list.error)}`);

const article = await api.GET("/v1/articles/{id}", { params: { path: { id: first.slug }, query: { include: ["quotes"] } } });
const speaker: string | undefined = article.data?.quotes?.find((quote) => quote.speaker)?.speaker?.name;
if (!speaker) throw new Error(`The article has no quote with a speaker: ${JSON.stringify(article.error)}`);

const missing = await api.GET("/v1/articles/{id}", { params: { path: { id: "nowhere-to-be-found" } } });
if (missing.error?.status !== 404) throw new Error("What is not there is not answered as a problem.");

console.log(`openapi-fetch read '${first.title}', where ${speaker} is quoted.`);
