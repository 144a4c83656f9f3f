// The launcher is plain JavaScript that runs before anything is installed; its tests take it as it is.
declare module '*.mjs';
