#!/bin/sh
# Makes an authority, a server's certificate for localhost and a client's, to try TLS and mTLS with (docs/operations.md, TLS).
# Not for production: keys lie unprotected in DIR.
set -eu
dir=${1:?usage: certificates.sh DIR}
mkdir -p "$dir"
cd "$dir"
pass=changeit

make() { # name, subject, further options
    name=$1
    subject=$2
    shift 2
    keytool -genkeypair -alias "$name" -keyalg EC -groupname secp256r1 -dname "CN=$subject" -validity 30 \
        -keystore "$name.p12" -storepass $pass "$@"
}
signed() { # name, extension
    keytool -certreq -alias "$1" -keystore "$1.p12" -storepass $pass |
        keytool -gencert -alias authority -keystore authority.p12 -storepass $pass -ext "$2" -validity 30 -rfc >"$1.crt"
    cat "$1.crt" authority.crt >"$1.chain"
    keytool -importcert -noprompt -alias "$1" -keystore "$1.p12" -storepass $pass -file "$1.chain"
    openssl pkcs12 -in "$1.p12" -passin pass:$pass -nocerts -nodes 2>/dev/null | openssl pkey -out "$1.key"
}

make authority "Crosscheck trial authority" -ext bc:c
keytool -exportcert -rfc -alias authority -keystore authority.p12 -storepass $pass >authority.crt
keytool -importcert -noprompt -alias authority -keystore trust.p12 -storepass $pass -file authority.crt
make server localhost
signed server "san=dns:localhost,ip:127.0.0.1"
make client "a client"
signed client "eku=clientAuth"
