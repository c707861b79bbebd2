import { Avatar, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useNameOf } from '#netlify/site/people/names.tsx';

/** Other people who have the Activity open now. */
export function Viewers({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const names = ids.map(useNameOf());
  return (
    <Group component="output" gap="xs" wrap="nowrap" mt={names.length > 0 ? 6 : 0}>
      {names.length > 0 && (
        <>
          <Avatar.Group aria-hidden>
            {names.slice(0, 4).map((name) => (
              <Avatar key={name} name={name} color="initials" size={26} />
            ))}
          </Avatar.Group>
          <Text size="sm" c="dimmed">
            {names.length === 1
              ? t('{{names}} has this open now', { names: names[0] })
              : t('{{names}} have this open now', { names: names.join(', ') })}
          </Text>
        </>
      )}
    </Group>
  );
}
