import { start } from './ui/index.ts';

void start();
