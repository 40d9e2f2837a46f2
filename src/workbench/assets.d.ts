/** Style sheets that the bundler links into the page. */
declare module '*.css';
