#!/bin/sh
# The environment of `make bench-engine`: what is pinned, else each peer that can be installed: install_peers.sh VENV REQUIREMENTS
set -eu
venv=$1 requirements=$2
[ -f "$venv/.ready" ] && [ "$venv/.ready" -nt "$requirements" ] && exit 0
python3 -m venv "$venv"
if ! sh tools/install.sh "$venv" "$requirements"; then
  echo "Some peers do not install together; those that do not will be said and skipped."
  sh tools/install.sh "$venv" requirements/columns.txt
fi
touch "$venv/.ready"
