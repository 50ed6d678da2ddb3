import { Route, Switch } from 'wouter';
import { later } from '../parts/later.tsx';
import { Loading } from '../parts/loading.tsx';
import { NotFound } from './not-found.tsx';

// Not React's own lazy: having shown that something loads, it waits a third of a second before it shows what has come.
const until = { until: <Loading /> };
const MeetingPage = later(() => import('../strategy-meeting/meeting-page.tsx'), until);
const MyWorkPage = later(() => import('../my-work/my-work-page.tsx'), until);
const OutcomePage = later(() => import('../screening/outcome-page.tsx'), until);
const ScreeningPage = later(
  () => import(/* webpackChunkName: "screening" */ '../screening/screening-page.tsx'),
  until,
);
const ScreeningsPage = later(() => import('../screening/screenings-page.tsx'), until);
const SignOffPage = later(() => import('../sign-off/sign-off-page.tsx'), until);

/** Every place in the tab and its page. A page's code is fetched when it is first opened. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <MyWorkPage />
      </Route>
      <Route path="/screenings">
        <ScreeningsPage />
      </Route>
      <Route path="/screenings/:id">{({ id }) => <ScreeningPage key={id} id={id} />}</Route>
      <Route path="/screenings/:id/outcome">{({ id }) => <OutcomePage key={id} id={id} />}</Route>
      <Route path="/screenings/:id/sign-off">{({ id }) => <SignOffPage key={id} id={id} />}</Route>
      <Route path="/meetings/:id">{({ id }) => <MeetingPage key={id} id={id} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
