import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from './not-found.tsx';

const MeetingPage = lazy(() => import('../strategy-meeting/meeting-page.tsx'));
const MyWorkPage = lazy(() => import('../my-work/my-work-page.tsx'));
const OutcomePage = lazy(() => import('../screening/outcome-page.tsx'));
const ScreeningPage = lazy(
  () => import(/* webpackChunkName: "screening" */ '../screening/screening-page.tsx'),
);
const ScreeningsPage = lazy(() => import('../screening/screenings-page.tsx'));
const SignOffPage = lazy(() => import('../sign-off/sign-off-page.tsx'));

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
