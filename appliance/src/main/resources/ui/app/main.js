import { start } from "app/core/session.js";

await start();
await import("app/app-shell.js");
