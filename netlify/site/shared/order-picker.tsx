import { ActionIcon, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ArrowDownIcon, ArrowUpIcon } from './icons.tsx';

interface OrderPickerProps<Order extends string> {
  /** Orders with their names, as texts to translate. */
  readonly names: Readonly<Record<Order, string>>;
  readonly orders: readonly Order[];
  readonly order: Order;
  readonly descending: boolean;
  readonly onOrder: (order: Order | undefined) => void;
  readonly onReverse: () => void;
}

/** Order of a list and its direction. */
export function OrderPicker<Order extends string>({ names, orders, order, descending, onOrder, onReverse }: OrderPickerProps<Order>) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <NativeSelect
        w={150}
        aria-label={t('Sorted by')}
        data={orders.map((value) => ({ value, label: t(names[value]) }))}
        value={order}
        onChange={(event) => onOrder(orders.find((known) => known === event.currentTarget.value))}
      />
      <ActionIcon
        size={36}
        variant="default"
        aria-label={descending ? t('Descending: reverse the order') : t('Ascending: reverse the order')}
        onClick={onReverse}
      >
        {descending ? <ArrowDownIcon size={16} /> : <ArrowUpIcon size={16} />}
      </ActionIcon>
    </Group>
  );
}
