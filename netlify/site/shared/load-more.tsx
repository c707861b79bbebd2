import { Button, Group, Text } from '@mantine/core';

interface Loadable {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The foot of a list: how many there are, and the rest of them. */
export function LoadMore({ list, shown }: { list: Loadable; shown: string }) {
  return (
    <Group justify="space-between" mih={36}>
      <Text size="sm" c="dimmed">
        {shown}
      </Text>
      {list.hasNextPage && (
        <Button variant="default" size="sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Load more
        </Button>
      )}
    </Group>
  );
}
