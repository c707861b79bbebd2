import { t } from 'i18next';

import { numberInWords } from '#netlify/site/shared/words.ts';

/** Formats a number of Activities: '1 Activity', '1,204 Activities'. */
export const activitiesInWords = (number: number): string =>
  number === 1 ? t('1 Activity') : t('{{number}} Activities', { number: numberInWords(number) });
