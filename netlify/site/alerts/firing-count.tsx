import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { FiringAlertsDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLive } from '#netlify/site/shared/live.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

/** Number of alerts that fire, in the navigation of operators. */
export function FiringCount() {
  const { t } = useTranslation();
  const alerts = useLive(['alerts', 'firing'], async () => (await callApi(FiringAlertsDocument, {})).alerts).data;
  if (!alerts || alerts.nodes.length === 0) return null;
  const number = numberInWords(alerts.nodes.length);
  return (
    <Text span className="list-count" title={t('{{number}} alerts fire', { number })}>
      {alerts.pageInfo.hasNextPage ? `${number}+` : number}
    </Text>
  );
}
