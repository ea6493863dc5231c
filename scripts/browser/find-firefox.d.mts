export declare function findFirefox(env?: NodeJS.ProcessEnv): string | null
