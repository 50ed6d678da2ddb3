import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { PageFrame } from './look/page-frame.tsx';
import { Fault, Nothing, Waiting } from './look/states.tsx';
import { WorkspaceTheme } from './look/theme.tsx';
import { useChanges } from './queries.ts';
import { StartPage } from './start/start-page.tsx';

const TeamsPage = lazy(async () => ({ default: (await import('./teams/teams-page.tsx')).TeamsPage }));
const MailboxPage = lazy(async () => ({ default: (await import('./mailbox/mailbox-page.tsx')).MailboxPage }));
const CalendarPage = lazy(async () => ({
  default: (await import('./calendar/calendar-page.tsx')).CalendarPage,
}));

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 30_000 } } });

/** A page that breaks says so and how to go on, instead of going blank. */
class WhenBroken extends Component<{ children: ReactNode }, { fault?: unknown }> {
  override state: { fault?: unknown } = {};
  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }
  override render() {
    if (this.state.fault === undefined) return this.props.children;
    return (
      <Fault
        title="This page of the training workspace has stopped. Nothing Safeguard saved is lost."
        error={this.state.fault}
        retry={() => window.location.reload()}
      />
    );
  }
}

function Pages() {
  useChanges();
  return (
    <Suspense fallback={<Waiting words="Opening" />}>
      <Switch>
        <Route path="/" component={StartPage} />
        <Route path="/teams" component={TeamsPage} />
        <Route path="/mailbox" component={MailboxPage} />
        <Route path="/calendar" component={CalendarPage} />
        <Route>
          <PageFrame title="Not found">
            <Nothing title="There is no such page">Choose People, Mailbox or Calendar above.</Nothing>
          </PageFrame>
        </Route>
      </Switch>
    </Suspense>
  );
}

/** The training workspace as one page application: people, Teams, mailbox, calendar. */
export function Workspace() {
  return (
    <WorkspaceTheme>
      <QueryClientProvider client={queries}>
        <WhenBroken>
          <Pages />
        </WhenBroken>
      </QueryClientProvider>
    </WorkspaceTheme>
  );
}
