/**
 * Removes the mentions of a process definition from a page: the section of its name, rows of tables about it, and its paths in lists of
 * paths. A line that leads to its page goes as well.
 */
export function withoutMentions(page: string, key: string): string {
  const path = String.raw`\`[^\`\n]*/${key}[./][^\`\n]*\``;
  return page
    .replaceAll(new RegExp(String.raw`^## ${key}\n[\s\S]*?(?=^## |$(?![\s\S]))`, 'gm'), '')
    .replaceAll(new RegExp(String.raw`^\| \`?${key}(?:\.bpmn)?\`? \|.*\n`, 'gm'), '')
    .replaceAll(new RegExp(String.raw`^.*\]\([^)]*${key}[^)]*\).*\n`, 'gm'), '')
    .replaceAll(new RegExp(`, ${path}|${path}, `, 'g'), '');
}

/** Returns a page without the paths of tests that are removed: a control or sentence whose only test goes says so. */
export const withoutTests = (page: string, removed: readonly string[]): string =>
  removed.reduce((left, test) => {
    const path = `\`${test}\``;
    return left
      .replaceAll(`, ${path}`, '')
      .replaceAll(`${path}, `, '')
      .replaceAll(`| ${path} |`, '| no test: it needed the sample application |')
      .replaceAll(path, 'A test that needed the sample');
  }, page);

/** Returns a page without the items of lists that name one of the paths. */
export const withoutItems = (page: string, paths: readonly string[]): string =>
  page.replaceAll(/^- .*\n(?: {2}.*\n)*/gm, (item) => (paths.some((path) => item.includes(`\`${path}\``)) ? '' : item));
