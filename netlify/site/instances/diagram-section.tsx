import { Center, Loader, Paper } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { InstancePassesDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { durationInWords } from '#netlify/site/shared/time.ts';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import { DiagramLegend } from './diagram-legend.tsx';
import type { DiagramMarks } from './diagram-marks.ts';
import type { ElementPasses, Instance } from './instance.ts';
import { waitInWords, waitLabels } from './wait-words.ts';

const Diagram = lazy(async () => ({ default: (await import('./diagram.tsx')).Diagram }));

/** Model of the process with the marks of this instance. */
export function DiagramSection({ xml, instance }: { xml: string | undefined; instance: Instance }) {
  const { t } = useTranslation();
  const { currentElements, incidents } = instance;
  const passes = usePasses(instance);
  const marks = useMemo<DiagramMarks>(
    () => ({
      // An element that was passed in one run and cancelled in another counts as passed.
      passed: passes.filter(({ passed }) => passed > 0).map(({ elementId }) => elementId),
      cancelled: passes.filter(({ passed, cancelled }) => passed === 0 && cancelled > 0).map(({ elementId }) => elementId),
      current: currentElements.map(({ elementId }) => elementId),
      waits: waitBadges(instance, t),
      tooltips: passes.map(({ elementId, tookMs, ...count }) => ({
        elementId,
        text: tooltipOf(count.passed + count.cancelled + count.active, tookMs, t),
      })),
      incidents: incidents.flatMap(({ elementId, message, retrying }) => (elementId ? [{ elementId, message, isRetrying: retrying }] : [])),
    }),
    [instance, passes, currentElements, incidents, t],
  );
  return (
    <Paper component="section" withBorder aria-label={t('Diagram')} style={{ overflow: 'hidden' }}>
      <Suspense fallback={<Waiting />}>{xml ? <Diagram xml={xml} marks={marks} /> : <Waiting />}</Suspense>
    </Paper>
  );
}

function tooltipOf(passes: number, tookMs: number | null, t: TFunction): string {
  const times = numberInWords(passes);
  return tookMs === null
    ? t('{{times}} passes', { times })
    : t('{{times}} passes, {{duration}} in total', { times, duration: durationInWords(tookMs) });
}

/** Returns the passes of each element. They are read anew only when a token has moved. */
function usePasses({ id, currentElements, endedAt }: Instance): readonly ElementPasses[] {
  const tokens = currentElements.map(({ elementId, since }) => `${elementId} ${since}`);
  const { data } = useQuery({
    queryKey: ['instance-passes', id, tokens, endedAt],
    queryFn: async () => (await callApi(InstancePassesDocument, { id })).processInstance?.elementPasses ?? [],
    staleTime: Infinity,
    retry: true,
    placeholderData: keepPreviousData,
  });
  return data ?? noPasses;
}

const noPasses: readonly ElementPasses[] = [];

/** An incident has a note of its own in the place of the badge. Of a repeated element the first run stands for all. */
function waitBadges({ currentElements, incidents }: Instance, t: TFunction): DiagramMarks['waits'] {
  const failed = new Set(incidents.map(({ elementId }) => elementId));
  const shown = new Map(currentElements.filter(({ elementId }) => !failed.has(elementId)).map((element) => [element.elementId, element]));
  return [...shown.values()].flatMap(({ elementId, waits: [wait] }) =>
    wait ? [{ elementId, label: t(waitLabels[wait.kind]), sentence: waitInWords(wait, t, inWords) }] : [],
  );
}

function Waiting() {
  return (
    <>
      <Center className="diagram-frame">
        <Loader type="dots" className="appear-late" />
      </Center>
      <DiagramLegend />
    </>
  );
}
