#!/usr/bin/env bash
# The worker, but the first process that reads pages is killed when it has given some rows: dies-once.sh MARK COMMAND …
mark=$1
shift
for step; do
  if [ "$step" = read ] && mkdir "$mark" 2>/dev/null; then
    "$@" | head -n 25
    kill -KILL $$
  fi
done
exec "$@"
