import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityRowFragment } from '#netlify/site/generated/graphql.ts';

import { ActivityLink } from './activity-link.tsx';

interface ActivityRowProps {
  activity: ActivityRowFragment;
  isSelected: boolean;
  onSelect: () => void;
  onClaim: () => void;
}

/** Row of an Activity in the inbox, with the actions that need no opening. */
export function ActivityRow({ activity, isSelected, onSelect, onClaim }: ActivityRowProps) {
  const { t } = useTranslation();
  const { id, title, may } = activity;
  return (
    <li className="inbox-row" data-activity={id} data-selected={isSelected || undefined}>
      <Checkbox
        size="xs"
        className="inbox-select"
        aria-label={t('Select {{title}}', { title })}
        aria-keyshortcuts="x"
        checked={isSelected}
        onChange={onSelect}
      />
      <ActivityLink activity={activity} />
      <div className="inbox-act">
        {may.includes('CLAIM') && (
          <Button size="compact-xs" variant="light" onClick={onClaim} aria-label={t('Claim {{title}}', { title })} aria-keyshortcuts="c">
            {t('Claim')}
          </Button>
        )}
      </div>
    </li>
  );
}
