#ifndef REMIT_CLIBCRYPTO_SHIM_H
#define REMIT_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/rand.h>

#endif
