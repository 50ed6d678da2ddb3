import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFound } from './not-found.tsx';

const ScreeningsPage = lazy(() => import('../screening/screenings-page.tsx'));

/** Every place in the tab and its page. A page's code is fetched when it is first opened. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/screenings" replace />
      </Route>
      <Route path="/screenings">
        <ScreeningsPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
