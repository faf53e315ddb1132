#!/usr/bin/env bash
# Puts Spark into engines/spark/.venv, for tests and for one machine; a cluster has its own.
# pip install would pack the archive of 450 MB into a package before it unpacks it, which takes minutes: it is only fetched
# and checked by pip, and the parts are linked as its own installer links them.
set -euo pipefail
cd "$(dirname "$0")"

python3 -m venv --clear .venv
.venv/bin/pip download --quiet --no-cache-dir --no-deps --require-hashes --requirement requirements.txt --dest .venv/fetched
.venv/bin/pip install --quiet --no-deps --no-index .venv/fetched/py4j-*.whl
site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
tar --extract --gzip --file .venv/fetched/pyspark-*.tar.gz --directory "$site"
rm -r .venv/fetched
spark=$(echo "$site"/pyspark-*/)
for part in bin sbin jars; do ln -s "../deps/$part" "${spark}pyspark/$part"; done
echo "$spark" >"$site/pyspark.pth"
ln -s "${spark}pyspark" .venv/spark
.venv/bin/python -c 'import pyspark; print("Spark", pyspark.__version__)'
