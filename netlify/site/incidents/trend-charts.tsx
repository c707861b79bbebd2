import '@mantine/charts/styles.css';

import { BarChart, Sparkline } from '@mantine/charts';
import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { clockTime, dayInWords } from '#netlify/site/shared/time.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

interface Point {
  readonly at: string;
  readonly count: number;
}

const sumOf = (trend: readonly Point[]): number => trend.reduce((sum, { count }) => sum + count, 0);

/** Occurrences of the last 24 hours as a line, with their number for those who do not see it. */
export function TrendSparkline({ trend }: { trend: readonly Point[] }) {
  const { t } = useTranslation();
  const label = t('{{number}} in the last 24 hours', { number: numberInWords(sumOf(trend)) });
  return (
    <Box component="figure" m={0} aria-label={label} title={label} className="group-sparkline">
      <Sparkline h={32} data={trend.map(({ count }) => count)} color="red.7" curveType="step" fillOpacity={0.3} strokeWidth={1.5} />
    </Box>
  );
}

/** Occurrences by hour or day as bars. */
export function TrendChart({ trend, by }: { trend: readonly Point[]; by: 'HOUR' | 'DAY' }) {
  const { t } = useTranslation();
  const label = t('{{number}} occurrences', { number: numberInWords(sumOf(trend)) });
  const data = trend.map(({ at, count }) => ({ at: by === 'HOUR' ? clockTime(at) : dayInWords(at.slice(0, 10)), count }));
  return (
    <Box component="figure" m={0} aria-label={label}>
      <BarChart
        h={160}
        data={data}
        dataKey="at"
        series={[{ name: 'count', label: t('Occurrences'), color: 'red.7' }]}
        yAxisProps={{ allowDecimals: false, width: 40 }}
        tickLine="none"
        barProps={{ isAnimationActive: false }}
      />
    </Box>
  );
}
