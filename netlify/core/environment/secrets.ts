const exampleWords = /change-?me|example|password|passw0rd|letmein|placeholder|secret|12345678|your[-_ ]|test-?key|qwertz|qwerty/i;
const fewestCharacters = 10;

/** Says why a secret could be guessed; null when no weakness is found. */
export function weaknessOf(secret: string, shortest: number): string | null {
  if (secret.length < shortest) return `has fewer than ${shortest} characters`;
  if (exampleWords.test(secret)) return 'looks like an example';
  if (/^(.{1,16}?)\1+$/.test(secret)) return 'repeats itself';
  if (new Set(secret).size < Math.min(fewestCharacters, shortest)) return 'has too few different characters';
  return null;
}

/** Returns names of settings that hold the same value, in groups. */
export function identical(secrets: ReadonlyMap<string, string>): string[][] {
  const names = [...secrets.keys()];
  const groups = [...new Set(secrets.values())].map((value) => names.filter((name) => secrets.get(name) === value));
  return groups.filter((group) => group.length > 1);
}
