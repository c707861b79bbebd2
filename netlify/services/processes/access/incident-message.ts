import { wordsIn } from '#inngest/define/worker-words.ts';

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

/**
 * Returns the message of an incident for people: marked words of a worker as they are, known texts of the engine in ours. Other texts of the
 * engine hold statements, values and classes, and are for its log only.
 */
export function incidentMessage(text: string | null): string {
  if (!text) return 'It failed without saying why.';
  const words = wordsIn(text);
  if (words !== null) return words;
  for (const [pattern, sentence] of known) {
    const part = pattern.exec(text)?.[1];
    if (part !== undefined) return sentence(part);
  }
  return 'The engine could not go on here. Its log has the reason.';
}
