export { start } from './shell/start.tsx';
