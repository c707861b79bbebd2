import type { ProcessInstanceOrder } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { OrderPicker } from '#netlify/site/shared/order-picker.tsx';

import { type InstanceSearch, orders, requestOf, sortedBy } from './instance-search.ts';

const orderNames: Readonly<Record<ProcessInstanceOrder, string>> = {
  STARTED: phrase('Start'),
  ENDED: phrase('End'),
  BUSINESS_KEY: phrase('Business key'),
  DURATION: phrase('Duration'),
};

/** Order of the list and its direction. */
export function InstanceOrder({ search, onChange }: { search: InstanceSearch; onChange: (search: InstanceSearch) => void }) {
  const { order, descending } = requestOf(search);
  return (
    <OrderPicker
      names={orderNames}
      orders={orders}
      order={order}
      descending={descending}
      onOrder={(chosen) => onChange({ ...search, order: chosen })}
      onReverse={() => onChange(sortedBy(search, order))}
    />
  );
}
