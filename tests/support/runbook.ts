/** Section of a runbook. */
export interface RunbookSection {
  readonly title: string;
  readonly text: string;
}

/** Returns the sections of a runbook, in order. */
export const sectionsOf = (text: string): RunbookSection[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({ title: section.slice(0, section.indexOf('\n')), text: section.slice(section.indexOf('\n')).trim() }));

/** Returns the commands of a text in one language: the fenced blocks, in order. */
export const commandsOf = (text: string, language: 'graphql' | 'sh'): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, command]) => command ?? '');
