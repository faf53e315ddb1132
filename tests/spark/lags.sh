#!/usr/bin/env bash
# The worker, but where it reads pages it ends its output early and stays: Spark waits, warns, and takes what it got for all.
for step; do
  if [ "$step" = read ]; then
    "$@" | head -n 25
    exec >&-
    exec sleep 20
  fi
done
exec "$@"
