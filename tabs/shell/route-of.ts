const SCREENING = /^screenings\/[\w-]+(\/outcome|\/sign-off)?$/;
const MEETING = /^meetings\/[\w-]+$/;

/** Where a deep link such as `screenings/<id>` leads; anything that is not a place in the tab leads to My work. */
export function routeOf(link: string): string {
  const path = link.replace(/^\/+/, '').replace(/\/+$/, '');
  return path === 'screenings' || SCREENING.test(path) || MEETING.test(path) ? `/${path}` : '/';
}
