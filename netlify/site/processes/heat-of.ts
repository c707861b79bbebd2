import type { VersionStatisticsQuery } from '#netlify/site/generated/graphql.ts';
import { durationInWords } from '#netlify/site/shared/time.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import type { Heat } from './heat-diagram.tsx';
import type { ProcessSearch } from './process-search.ts';

export type Element = NonNullable<VersionStatisticsQuery['versionStatistics']>['elements'][number];

/** Returns the values of a heat map, each with its share of the greatest; elements without a value are left out. */
export function heatOf(elements: readonly Element[], kind: NonNullable<ProcessSearch['heat']>): Heat[] {
  const values = elements.flatMap((element) => {
    const value = valueOf(element, kind);
    return element.type === 'sequenceFlow' || value === 0 ? [] : [{ elementId: element.elementId, value }];
  });
  const greatest = Math.max(...values.map(({ value }) => value), 1);
  return values.map(({ elementId, value }) => ({
    elementId,
    share: value / greatest,
    words: kind === 'durations' ? durationInWords(value) : numberInWords(value),
  }));
}

function valueOf({ passes, medianMs, failed }: Element, kind: NonNullable<ProcessSearch['heat']>): number {
  if (kind === 'durations') return medianMs ?? 0;
  return kind === 'failures' ? failed : passes;
}
