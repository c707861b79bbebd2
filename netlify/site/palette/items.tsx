import type { LinkProps } from '@tanstack/react-router';
import { t } from 'i18next';
import type { ReactNode } from 'react';

import type { PaletteQuery } from '#netlify/site/generated/graphql.ts';
import { ActivityBadge, InstanceBadge } from '#netlify/site/shared/status-badge.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

/** Place to go to, as a row of the palette. */
export interface Item {
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  readonly badge?: ReactNode;
  readonly to: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** Rows of one kind, in their order. */
export interface ItemGroup {
  readonly name: string;
  readonly items: readonly Item[];
}

const facts = (...words: readonly (string | null)[]) => words.filter(Boolean).join(' · ');

/** Returns the rows of processes: their pages for `withFigures`, else their instances. */
export function processItems(processes: readonly { readonly key: string; readonly name: string }[], withFigures: boolean): Item[] {
  return processes.map(({ key, name }) => ({
    label: t(name),
    to: withFigures ? { to: '/processes/$key', params: { key } } : { to: '/instances', search: { definition: key } },
  }));
}

/** Returns the rows of what a text was found in, by kind; last the way to all where there are more. */
export function foundItems(found: PaletteQuery, text: string): ItemGroup[] {
  const { processInstances, activities, errorGroups } = found;
  const more = (to: Item['to'], hasMore: boolean): Item[] => (hasMore ? [{ label: t('Show all'), to }] : []);
  return [
    {
      name: t('Instances'),
      items: [
        ...processInstances.nodes.map(instanceItem),
        ...more({ to: '/instances', search: { text } }, processInstances.pageInfo.hasNextPage),
      ],
    },
    {
      name: t('Activities'),
      items: [...activities.nodes.map(activityItem), ...more({ to: '/', search: { text } }, activities.pageInfo.hasNextPage)],
    },
    {
      name: t('Problems'),
      items: errorGroups
        ? [
            ...errorGroups.nodes.map(problemItem),
            ...more({ to: '/incidents', search: { text, state: 'ALL' } }, errorGroups.pageInfo.hasNextPage),
          ]
        : [],
    },
  ];
}

type Row<Kind extends 'processInstances' | 'activities' | 'errorGroups'> = NonNullable<PaletteQuery[Kind]>['nodes'][number];

const instanceItem = (instance: Row<'processInstances'>): Item => ({
  label: instance.businessKey ?? instance.id,
  description: t(inWords(instance.processDefinitionKey)),
  badge: <InstanceBadge {...instance} />,
  to: { to: '/instances/$processInstanceId', params: { processInstanceId: instance.id } },
});

const activityItem = (activity: Row<'activities'>): Item => ({
  label: activity.title,
  description: facts(activity.processDefinitionKey && t(inWords(activity.processDefinitionKey)), activity.businessKey),
  badge: <ActivityBadge activity={activity} />,
  to: { to: '/activities/$activityId', params: { activityId: activity.id } },
});

const problemItem = ({ id, processDefinitionKey, elementName, pattern }: Row<'errorGroups'>): Item => ({
  label: pattern,
  description: facts(t(inWords(processDefinitionKey)), elementName && t(elementName)),
  to: { to: '/incidents/$groupId', params: { groupId: id } },
});
