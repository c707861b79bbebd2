export interface HistorySearch {
  text?: string;
}

export function historySearch({ text }: Record<string, unknown>): HistorySearch {
  // The router reads a text such as 12345 as a number.
  const words = typeof text === 'number' ? String(text) : text;
  return typeof words === 'string' && words.trim() !== '' ? { text: words.trim() } : {};
}
