/** One file becomes one article: the steps, in order. Read this first. Text in, value out: no disk, no other article. */
