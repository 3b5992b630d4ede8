// The languages of the screen. zh-CN is the first: what it says is what was meant.
#pragma once

namespace kiosk {

enum class Language { Chinese, English };

}  // namespace kiosk
