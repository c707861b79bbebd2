import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Loadable {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The foot of a list: how many there are, and the rest of them. */
export function LoadMore({ list, shown }: { list: Loadable; shown: string }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" mih={36}>
      <Text size="sm" c="dimmed">
        {shown}
      </Text>
      {list.hasNextPage && (
        <Button variant="default" size="sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('Load more')}
        </Button>
      )}
    </Group>
  );
}
