import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Loadable {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Foot of a list: the number of rows, and a button for the rest. */
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
