import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { alertSearch } from './alerts/alert-search.ts';
import { auditSearch } from './audit/audit-search.ts';
import { historySearch } from './history/history-search.ts';
import { withTexts } from './i18n/i18n.ts';
import { groupPageSearch, groupSearch } from './incidents/group-search.ts';
import { inboxSearch } from './inbox/inbox-search.ts';
import { instanceSearch } from './instances/instance-search.ts';
import { timelineSearch } from './instances/timeline/timeline-search.ts';
import { processSearch } from './processes/process-search.ts';
import { isOnSite } from './sign-in/place.ts';
import { Layout } from './shared/layout.tsx';
import { currentSession } from './shared/session.ts';
import { ErrorState, LoadingState, NotFoundState } from './shared/states.tsx';
import { workSearch } from './work/work-search.ts';

const root = createRootRoute({ notFoundComponent: () => <NotFoundState /> });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { from?: string } =>
    typeof search['from'] === 'string' && isOnSite(search['from']) ? { from: search['from'] } : {},
  component: lazyRouteComponent(
    withTexts('signIn', () => import('./sign-in/sign-in-page.tsx')),
    'SignInPage',
  ),
});

const signInCallback = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/callback',
  component: lazyRouteComponent(
    withTexts('signIn', () => import('./sign-in/callback-page.tsx')),
    'CallbackPage',
  ),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ location }) => {
    if (!currentSession()) redirect({ to: '/sign-in', search: { from: location.href }, throw: true });
  },
  component: Layout,
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
});

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: '/activities/$activityId',
  component: lazyRouteComponent(
    withTexts('activity', () => import('./activity/activity-page.tsx')),
    'ActivityPage',
  ),
});

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/start',
  component: lazyRouteComponent(
    withTexts('pages', () => import('./start/start-page.tsx')),
    'StartPage',
  ),
});

const startDefinition = createRoute({
  getParentRoute: () => signedIn,
  path: '/start/$processDefinitionKey',
  component: lazyRouteComponent(
    withTexts('pages', () => import('./start/start-form-page.tsx')),
    'StartFormPage',
  ),
});

const instances = createRoute({
  getParentRoute: () => signedIn,
  path: '/instances',
  validateSearch: instanceSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./instances/instances-page.tsx')),
    'InstancesPage',
  ),
});

const instance = createRoute({
  getParentRoute: () => signedIn,
  path: '/instances/$processInstanceId',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./instances/instance-page.tsx')),
    'InstancePage',
  ),
});

const alerts = createRoute({
  getParentRoute: () => signedIn,
  path: '/alerts',
  validateSearch: alertSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./alerts/alerts-page.tsx')),
    'AlertsPage',
  ),
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/overview',
  validateSearch: (search: Record<string, unknown>): { days?: 7 } => (search['days'] === 7 ? { days: 7 } : {}),
  component: lazyRouteComponent(
    withTexts('pages', () => import('./overview/overview-page.tsx')),
    'OverviewPage',
  ),
});

const process = createRoute({
  getParentRoute: () => signedIn,
  path: '/processes/$key',
  validateSearch: processSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./processes/process-page.tsx')),
    'ProcessPage',
  ),
});

const incidents = createRoute({
  getParentRoute: () => signedIn,
  path: '/incidents',
  validateSearch: groupSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./incidents/problems-page.tsx')),
    'ProblemsPage',
  ),
});

const errorGroup = createRoute({
  getParentRoute: () => signedIn,
  path: '/incidents/$groupId',
  validateSearch: groupPageSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./incidents/group-page.tsx')),
    'GroupPage',
  ),
});

const operations = createRoute({
  getParentRoute: () => signedIn,
  path: '/operations',
  component: lazyRouteComponent(
    withTexts('pages', () => import('./operations/operations-page.tsx')),
    'OperationsPage',
  ),
});

const operation = createRoute({
  getParentRoute: () => signedIn,
  path: '/operations/$operationId',
  component: lazyRouteComponent(
    withTexts('pages', () => import('./operations/operation-page.tsx')),
    'OperationPage',
  ),
});

const work = createRoute({
  getParentRoute: () => signedIn,
  path: '/work',
  validateSearch: workSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./work/work-page.tsx')),
    'WorkPage',
  ),
});

const history = createRoute({
  getParentRoute: () => signedIn,
  path: '/history',
  validateSearch: historySearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./history/history-page.tsx')),
    'HistoryPage',
  ),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(
    withTexts('pages', () => import('./audit/audit-page.tsx')),
    'AuditPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(
    withTexts('signIn', () => import('./settings/settings-page.tsx')),
    'SettingsPage',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signInCallback,
    signedIn.addChildren([
      inbox,
      activity,
      start,
      startDefinition,
      instances,
      instance,
      overview,
      process,
      alerts,
      incidents,
      errorGroup,
      operations,
      operation,
      work,
      history,
      audit,
      settings,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: ({ error }) => <ErrorState error={error} />,
  defaultNotFoundComponent: () => <NotFoundState />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
