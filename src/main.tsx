import { start } from './ui/index.ts';

start();
