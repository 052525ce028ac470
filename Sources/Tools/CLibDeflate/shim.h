#ifndef REMIT_CLIBDEFLATE_SHIM_H
#define REMIT_CLIBDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
