import { Group, Kbd, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';

/** Keys with their effects. English texts. */
const parts: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: phrase('Everywhere'),
    keys: [
      ['Ctrl K', phrase('Search, or go to a page')],
      ['N', phrase('Open the next Activity that waits for you')],
      ['?', phrase('Show these keys')],
    ],
  },
  {
    title: phrase('In the inbox'),
    keys: [
      ['J ↓', phrase('To the next row')],
      ['K ↑', phrase('To the row before')],
      ['Enter', phrase('Open the row')],
      ['C', phrase('Claim the row')],
      ['X', phrase('Select the row')],
      ['/', phrase('Search')],
      ['F', phrase('Filter')],
      ['1 – 8', phrase('Choose a list')],
    ],
  },
  {
    title: phrase('On an Activity'),
    keys: [
      ['C', phrase('Claim it')],
      ['Ctrl Enter', phrase('Send the decision or the comment')],
    ],
  },
];

export function KeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t('Keys')} centered closeButtonProps={{ 'aria-label': t('Close') }}>
      {parts.map(({ title, keys }) => (
        <section key={title}>
          <Text component="h3" size="sm" className="key-title" mt="md" mb="xs">
            {t(title)}
          </Text>
          <dl className="key-list">
            {keys.map(([key, does]) => (
              <Group key={key} justify="space-between" wrap="nowrap" py={3}>
                <Text component="dt" size="sm">
                  {t(does)}
                </Text>
                <dd>{key.split(' ').map((one) => (one === '–' ? ' – ' : <Kbd key={one}>{one}</Kbd>))}</dd>
              </Group>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
