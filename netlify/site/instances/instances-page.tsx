import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Page } from '#netlify/site/shared/page.tsx';

import { InstanceFilter } from './instance-filter.tsx';
import { InstanceList } from './instance-list.tsx';
import { instanceSearch, type InstanceSearch, requestOf } from './instance-search.ts';

const route = getRouteApi('/signed-in/instances');

export function InstancesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const go = (next: InstanceSearch) => void navigate({ to: '/instances', search: instanceSearch({ ...next }), replace: true });
  return (
    <Page title={t('Instances')}>
      <InstanceFilter search={search} onChange={go} />
      {/* Another filter ends the selection; other columns do not. */}
      <InstanceList key={JSON.stringify(requestOf(search))} search={search} onChange={go} />
    </Page>
  );
}
