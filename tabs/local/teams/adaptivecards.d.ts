/** The published browser build: one file that webpack and Jest both read as it is. */
declare module 'adaptivecards/dist/adaptivecards.min.js' {
  export * from 'adaptivecards';
}
