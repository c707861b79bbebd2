/** Cuts a text to at most `longest` UTF-16 units, never inside a character: half of one cannot be stored. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cutsPair = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) && /[\udc00-\udfff]/.test(text.charAt(longest));
  return text.slice(0, cutsPair ? longest - 1 : longest);
}
