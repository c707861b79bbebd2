/** Texts of `flowable:serviceLevel` that the linter passes, with what the API reads of them. */
export const readable = {
  '90% within P2D': { share: 0.9, withinMs: 172_800_000 },
  '100% within PT30M': { share: 1, withinMs: 1_800_000 },
  '99.5% within P1DT12H': { share: 0.995, withinMs: 129_600_000 },
  '50% within PT1.5S': { share: 0.5, withinMs: 1500 },
} as const;

/** Texts that the linter refuses and the API reads as no target. */
export const unreadable = [
  '90% within 2 days',
  '90% in P2D',
  '90 within P2D',
  '0% within P2D',
  '101% within P2D',
  '90% within P1M',
  '90% within P1Y',
  '90% within P2W',
  '90% within PT0S',
  '90% within P',
  'P2D',
] as const;
