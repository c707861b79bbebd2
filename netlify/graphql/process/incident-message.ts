/** Engine texts that have a meaning for the reader of a model. */
const known: readonly [RegExp, (part: string) => string][] = [
  [
    /No catching boundary event found for error with errorCode '([^']*)'/,
    (code) => `Nothing in the model catches the business error '${code}'.`,
  ],
  [
    /Unknown property used in expression: \$\{([^}]*)\}/,
    (expression) => `The model asks for '${expression}', which has no value in this instance.`,
  ],
];

/** Classes with their packages, statements as the engine frames them, expressions: texts of the engine, which are for its log only. */
const engineText = /\b(?:org|java|javax|com)\.[a-z]+\.|###|\$\{/;

/** What went wrong, for people: the worker's own words as they are, the engine's in ours. */
export function incidentMessage(text: string | null): string {
  if (!text) return 'It failed without saying why.';
  for (const [pattern, sentence] of known) {
    const part = pattern.exec(text)?.[1];
    if (part !== undefined) return sentence(part);
  }
  return engineText.test(text) ? 'The engine could not go on here. Its log has the reason.' : text;
}
