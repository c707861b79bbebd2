import { LineChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { OverviewQuery } from '#netlify/site/generated/graphql.ts';
import { Section } from '#netlify/site/shared/section.tsx';
import { clockTime, exactTime } from '#netlify/site/shared/time.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

/** Instances begun and ended per hour; the same numbers stand in words for those who do not see the chart. */
export function Throughput({ hours }: { hours: OverviewQuery['processOverview']['hours'] }) {
  const { t } = useTranslation();
  const isLong = hours.length > 24;
  const data = hours.map(({ at, started, ended }) => ({ at: isLong ? exactTime(at) : clockTime(at), started, ended }));
  const sum = (part: 'started' | 'ended') => numberInWords(hours.reduce((all, hour) => all + hour[part], 0));
  return (
    <Section title={t('Started and ended per hour')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('{{started}} started, {{ended}} ended', { started: sum('started'), ended: sum('ended') })}
      </Text>
      <div aria-hidden>
        <LineChart
          h={260}
          data={data}
          dataKey="at"
          withLegend
          withDots={false}
          yAxisProps={{ allowDecimals: false }}
          // The numbers stand in words above: the picture takes no focus.
          lineChartProps={{ accessibilityLayer: false }}
          curveType="monotone"
          series={[
            { name: 'started', label: t('started'), color: 'indigo.6' },
            { name: 'ended', label: t('ended'), color: 'teal.6' },
          ]}
        />
      </div>
    </Section>
  );
}
