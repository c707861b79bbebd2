// Ids of issuers look like names, addresses or `auth0|5f7c…`; punctuation at the end of a sentence ends the id, too.
const mention = /(?<![\w@.+|-])@([\w](?:[\w@.+|-]*[\w])?)/gu;
const maxMentions = 50;

/** Returns the people that a text mentions with `@id`, each once, in order. Pure. */
export function mentionedIn(text: string): string[] {
  const names = [...text.matchAll(mention)].flatMap((found) => found[1] ?? []);
  return [...new Set(names)].slice(0, maxMentions);
}
